for w in [0.21366, 0.8]:
    synapse = Synapse(w)
    for ms in range(4300):
        synapse.tick(float(ms < 1000), float(1000 <= ms < 1300), 0.001)
    synapse.lap()
    print(synapse.w)
