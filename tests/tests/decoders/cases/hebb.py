for rule in ["hebb", "covariance", "oja", "bcm"]:
    neuron = Neuron([0.1, 0.05])
    for n in range(40):
        neuron.learn(rule, [n % 2 + 0.5, n % 3 - 1.0], 0.05, 50.0)
    print(*neuron.w, sep="\n")
