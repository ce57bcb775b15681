from collections import deque


def counting(name, to):
    for n in range(1, to + 1):
        print(f"{name} {n}")
        yield  # stop here, let the others go first


ready = deque([counting("a", 2), counting("b", 4), counting("c", 3)])

while ready:
    program = ready.popleft()
    try:
        next(program)
    except StopIteration:
        continue
    ready.append(program)
print("nothing is ready any more")
