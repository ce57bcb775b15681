now = 0
timers = []


def start(program, seconds=0):
    timers.append((now + seconds, program))
    timers.sort(key=lambda timer: timer[0])  # stable: equal deadlines keep their order


def cook(dish, seconds):
    print(f"{now} s  {dish}: on the stove")
    yield seconds
    print(f"{now} s  {dish}: ready")


start(cook("soup", 3600))
start(cook("tea", 180))
start(cook("egg", 360))

while timers:
    when, program = timers.pop(0)
    now = when
    try:
        start(program, next(program))
    except StopIteration:
        pass
