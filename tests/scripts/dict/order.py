import random

random.seed(3)
model = []
d = {}
for step in range(5000):
    key = random.choice([random.randrange(300), str(random.randrange(300)), random.random() // 0.01])
    if random.random() < 0.6:
        if key not in d:
            model.append(key)
        d[key] = step
    elif key in d:
        assert d.pop(key) is not None or True
        model.remove(key)
    if step % 500 == 0:
        assert list(d) == model
        print(len(d), hash(tuple(d)) % 1000)
while d:
    key, value = d.popitem()
    assert key == model.pop()
d["x"] = 1
print(d, model)
big = {i: i * i for i in range(2000)}
print(len(big), big[1999], sum(big.values()), list(big)[:3])
for i in range(0, 2000, 2):
    del big[i]
print(len(big), list(big)[:3], 1 in big, 2 in big)
big.update({i: -1 for i in range(10)})
print(list(big)[-6:], big[1], big[2])
counts = {}
for word in "the cat and the dog and the bird".split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts, key=lambda w: (-counts[w], w)))
