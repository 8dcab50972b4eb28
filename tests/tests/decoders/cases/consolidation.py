for fast in [0.95, 0.36], [0.95, -0.4]:
    synapses, protein = [[f, 0.0] for f in fast], 0.0
    for _ in range(2880):
        protein = step(synapses, protein, 10.0)
    print(*(slow for _, slow in synapses), protein, sep="\n")
