cell = Cell([1.0, 3.0])
for n in range(25920):
    rate = 0.0 if n < 17280 else GOAL * sum(cell.w) / 4.0
    cell.hold(rate, 10.0)
print(*cell.w, cell.messenger, cell.potassium, sep="\n")
