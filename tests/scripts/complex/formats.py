for sp in ['','.2f','10','<10','^20','>20.3','+','-',' ','e','E','g','G','n','.3','.0f','#','#.3','#g',',','_','_.2f',',.1e','010','=10','0','%','d','x','s','*^15','z.1f','f','F','.10']:
    for v in [1+2j, 0j, complex(-0.0,1), 1234567.891-1e20j, complex(float('nan'),float('-inf')), complex(-0.001, -0.001)]:
        try: r=format(v,sp)
        except Exception as e: r=type(e).__name__+': '+str(e)
        print(repr(sp), v, r)
