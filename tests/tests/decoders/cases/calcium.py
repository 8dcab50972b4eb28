synapse = Synapse()
for _ in range(60):
    synapse.step(0.99, 2.0)
    synapse.step(0.01, 1.0)
print(synapse.rho)
for _ in range(3600):
    synapse.step(1.0, 0.0)
print(synapse.rho)
