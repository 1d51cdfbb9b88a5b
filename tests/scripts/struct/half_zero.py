# Half of a float: of nothing, too.
import struct
print(struct.pack('<e', -0.0).hex(), struct.pack('<e', 0.0).hex(), struct.pack('<e', -1e-9).hex(), struct.pack('<f', -0.0).hex(),struct.pack('<e', 5e-8).hex())
