import colorsys
steps = [0, 0.2, 0.25, 0.5, 0.75, 1, 1.0]
for r in steps:
    for g in steps:
        for b in (0, 0.3, 0.9, 1.0):
            h = colorsys.rgb_to_hsv(r, g, b)
            l = colorsys.rgb_to_hls(r, g, b)
            y = colorsys.rgb_to_yiq(r, g, b)
            print(h, l, y, colorsys.hsv_to_rgb(*h), colorsys.hls_to_rgb(*l), colorsys.yiq_to_rgb(*y))
print(colorsys.hsv_to_rgb(0.5, 0.5, 0.4), colorsys.hls_to_rgb(-0.2, 0.7, 0.3), colorsys.hsv_to_rgb(1.3, 1, 1), colorsys.__all__)
for i in range(10):
    print([round(c * 255) for c in colorsys.hsv_to_rgb(i / 10, 1.0, 1.0)])
