from math import sin, tanh

weight, trace = [0.0], [0.0]
for ms in range(6000):
    dopamine = 0.0 if ms < 1000 else 0.5 * exp((1000 - ms) / 200.0)
    reward(weight, trace, [exp(-0.5) if ms == 0 else 0.0], dopamine, 0.001)
print(weight[0])

values = [0.0] * 19
for walk, end in [([9, 10, *range(9, 19)], 1.0), ([9, 8, *range(9, -1, -1)], -1.0)]:
    traces = [0.0] * 19
    for step, at in enumerate(walk):
        following = walk[step + 1] if step + 1 < len(walk) else None
        predict(values, traces, at, following, end if following is None else 0.0, 0.3, 0.8)
for value in values:
    print(value)

weights, drive, read_out = [[0.5, -0.4], [0.3, 0.6]], [0.2, -0.1], [0.7, -0.5]
learned, traces, h = [row[:] for row in weights], [[0.0, 0.0], [0.0, 0.0]], [0.1, 0.1]
for t in range(20):
    before = h
    moved = [tanh(row[0] * before[0] + row[1] * before[1] + d) for row, d in zip(weights, drive)]
    h = [0.9 * b + 0.1 * m for b, m in zip(before, moved)]
    error = read_out[0] * h[0] + read_out[1] * h[1] - sin(0.3 * t)
    for i in [0, 1]:
        unit(learned[i], traces[i], before, 1.0 - moved[i] ** 2, read_out[i] * error, 3.0 / 20.0, 10.0)
for row in learned:
    for value in row:
        print(value)

values, pending = [0.5] * 3, []
outcomes = iter("101111101111011101110011010")
for choice in "201212212222222202222222111122":
    pending.append(int(choice))
    if len(pending) > 3:
        settle(values, pending, float(next(outcomes)), 0.3)
for value in values:
    print(value)
