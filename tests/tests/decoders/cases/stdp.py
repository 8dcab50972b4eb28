synapse = Synapse(0.5)
for n in range(60):
    synapse.on_pre(1000.0 * n)
    synapse.on_post(1000.0 * n + 10.0)
print(synapse.w)
for n in range(60, 120):
    synapse.on_post(1000.0 * n)
    synapse.on_pre(1000.0 * n + 10.0)
print(synapse.w)
