places = [0.2, 1.1, 1.9, 3.2, 3.9, 4.8]
for n in range(40):
    touch(places, 7 * n % 25 / 5.0 + 0.07, 0.8, 0.1)
print(*places, sep="\n")
for used, width in [(1.0, 5.0), (3.0, 5.0), (10.0, 1.0), (3.0, 0.2)]:
    print(share(used, width))
weights, threshold = [3.0, 0.0, 1.5, 0.1], 4.0
for n in range(30):
    noise = 0.3 * (n % 5 - 2)
    threshold = present(weights, [n % 2, 1.0 - n % 2, noise, -noise], threshold)
print(*weights, threshold, sep="\n")
