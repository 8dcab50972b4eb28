weights = [[i * 7 % 11 - 5.0 + j for i in range(40)] for j in range(3)]
seed, clock, spiked, difference = 1, 0, 0, 0.0
for _ in range(1000):
    active = []
    for _ in range(40):
        seed = (1103515245 * seed + 12345) % 2**31
        active.append(seed // 256 % 100 == 0)
    spikes = [i for i in range(40) if active[i]]
    every, operations = clocked(weights, active)
    clock += operations
    rare, operations = events(weights, spikes)
    spiked += operations
    difference = max(difference, *(abs(a - b) for a, b in zip(every, rare)))
print(clock, spiked, difference, sep="\n")
print(bill(clock, 4.6, 0, 0.0, 1000), bill(spiked, 23.6, 3, 52.0, 1000), sep="\n")
w = [0.0]
for _ in range(2000):
    anchored(w, [2.0 * (w[0] - 1.0)], [-1.0], [0.5], 8.0, 0.1)
print(w[0])
for pull in [39.0, 41.0]:
    w = [1.0]
    for _ in range(10):
        anchored(w, [0.0], [0.0], [0.5], pull, 0.1)
    print(w[0])
