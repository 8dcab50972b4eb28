from math import cos, log, pi, sin, sqrt

seed = 1
weights = [[0.0] * 200 for _ in range(200)]
patterns = []
for _ in range(30):
    cells = []
    while len(cells) < 20:
        seed = (1103515245 * seed + 12345) % 2**31
        cell = seed // 256 % 200
        if cell not in cells:
            cells.append(cell)
    store(weights, [unit in cells for unit in range(200)], 0.1)
    patterns.append(cells)
for shown in [10, 6]:
    total = 0.0
    for cells in patterns:
        state = [unit in cells[:shown] for unit in range(200)]
        for _ in range(20):
            state = recall(weights, state, 20)
        met = sum(state[unit] for unit in cells)
        total += (met / 20.0 - 0.1) / 0.9
    print(total / 30.0)
places = [(n + 0.5) / 200.0 for n in range(200)]
first = [sqrt(-2.0 * log(a)) * cos(2.0 * pi * b) for a in places for b in places]
second = [sqrt(-2.0 * log(a)) * sin(2.0 * pi * b) for a in places for b in places]
for hours in [0.0, 3.0, 24.0]:
    boost = [0.0] * 40000
    one = allocate(first, boost, 8000, 0.0)
    other = allocate(second, boost, 8000, hours)
    print(sum(a and b for a, b in zip(one, other)) / 8000.0)
