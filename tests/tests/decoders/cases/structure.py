from math import cos, pi

print(wander([0.5, -0.2], 4.0, [-1.3, 0.7]))
places = [(n + 0.5) / 200.0 for n in range(200)]
weights = [sqrt(-2.0 * log(a)) * cos(2.0 * pi * b) for a in places for b in places]
for share in [0.5, 0.8]:
    left = list(weights)
    print(delete(left, share))
    total = lambda a, b: sum(x * y for x, y in zip(a, b))
    print(total(weights, left) / sqrt(total(left, left) * total(weights, weights)))
for activity, least in [(0.1, 0.1), (0.4, 0.1), (0.2, 0.4), (0.7, 0.4)]:
    print(grow(activity, least))
