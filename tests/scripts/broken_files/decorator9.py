@f
@g