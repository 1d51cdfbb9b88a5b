from statistics import (mean, fmean, median, median_low, median_high, mode, multimode, stdev, pstdev, variance, pvariance, quantiles, geometric_mean, harmonic_mean, StatisticsError)
a = [1, 2, 3, 4]
b = [2.5, 3.1, 4.7, 1e10, -0.3]
print(mean(a), mean([1, 2, 3]), mean(b), fmean(a), fmean(b), fmean([1, 2], [3, 1]), mean([0.1] * 10), mean([True, False]))
print(median(a), median([3, 1, 2]), median_low(a), median_high(a), median(['b', 'a', 'c']), mode('aabbb'), mode([1, 1, 2, 2]), multimode('aabb'), multimode([]))
print(stdev(a), pstdev(a), variance(a), pvariance(a), stdev(b), variance(b), pvariance(b), pstdev([1, 1]), variance([1, 2, 3]), stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), stdev([10**20, 10**20 + 3]), stdev([1e-200, 2e-200]))
print(quantiles(a), quantiles(range(1, 11), n=10), quantiles(a, method='inclusive'), quantiles([1.5, 2, 9], n=3))
print(round(geometric_mean([54, 24, 36]), 9), harmonic_mean([40, 60]), harmonic_mean([1, 2.5]), harmonic_mean([5]), harmonic_mean([1, 0]))
for bad in (lambda: mean([]), lambda: stdev([1]), lambda: variance([1]), lambda: pstdev([]), lambda: pvariance([]), lambda: median([]), lambda: mode([]), lambda: fmean([]), lambda: harmonic_mean([]), lambda: mean('ab'), lambda: harmonic_mean([-1, 2]), lambda: mean([None]), lambda: quantiles([1, 2], n=0)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
