if f'\u12': pass
