@f
@g
   
