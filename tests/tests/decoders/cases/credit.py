from math import cos, sin

weight, trace = [0.0], [0.0]
for ms in range(6000):
    dopamine = 0.0 if ms < 1000 else 0.5 * exp((1000 - ms) / 200.0)
    reward(weight, trace, [exp(-0.5) if ms == 0 else 0.0], dopamine, 0.001)
print(weight[0])
values = [0.0] * 5
for walk in [[2, 3, 2, 3, 4], [2, 1, 2, 1, 0], [2, 3, 4, 3, 4]]:
    traces = [0.0] * 5
    for step, at in enumerate(walk):
        following = walk[step + 1] if step + 1 < len(walk) else None
        gain = 0.0 if following is not None else float(at // 2 - 1)
        predict(values, traces, at, following, gain, 0.3, 0.8)
for value in values:
    print(value)
weights, traces = [0.2, -0.1], [0.0, 0.0]
for t in range(20):
    unit(weights, traces, [sin(0.3 * t), cos(0.2 * t)], 0.8, cos(0.5 * t), 0.03, 10.0)
for value in weights:
    print(value)
values, pending = [0.5] * 3, [0, 2]
for choice, outcome in [(1, 1.0), (1, 0.0), (0, 1.0), (2, 1.0)]:
    settle(values, pending, outcome, 0.3)
    pending.append(choice)
for value in values:
    print(value)
