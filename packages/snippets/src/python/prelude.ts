/**
 * Python, run once per interpreter. Gives asyncio a loop on a virtual clock, the same one that our runtime has, and
 * leaves a function that runs a program.
 */
export const prelude = String.raw`
import asyncio, gc, heapq, io, itertools, json, linecache, sys, traceback, weakref
from asyncio import base_events, events, runners, taskgroups, tasks

FILE = 'main.py'


class DeadlockError(RuntimeError):
    __module__ = 'builtins'


class Timer(events.TimerHandle):
    """Of two timers due at one time, the first armed fires first; a heap alone does not promise that."""
    __slots__ = ('number',)

    def __lt__(self, other):
        return (self._when, self.number) < (other._when, other.number)


class Clock:
    """Stands where a loop has its selector: instead of waiting for the next timer, it makes it due."""
    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            waiting = sorted(asyncio.all_tasks(self.loop), key=self.loop.order.get)
            names = ''.join(f'\n  {task.get_name()} waits for ever' for task in waiting)
            raise DeadlockError('nothing is scheduled any more, so nothing can ever happen' + names)
        if timeout > 0:
            self.loop.now = self.loop._scheduled[0]._when
        return []


class VirtualClockLoop(base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0.0
        self.numbers = itertools.count(1)
        self.timers = itertools.count(1)
        self.order = weakref.WeakKeyDictionary()
        self._clock_resolution = 1e-9
        self._selector = Clock(self)

    def time(self):
        return self.now

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.now + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        timer = Timer(when, callback, args, self, context)
        timer.number = next(self.timers)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def create_task(self, coro, **options):
        # Names count anew in every loop, so that a second run prints what the first one did.
        number = next(self.numbers)
        if options.get('name') is None:
            options['name'] = f'Task-{number}'
        task = super().create_task(coro, **options)
        self.order[task] = number
        return task

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class OrderedSet(dict):
    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


def init_task_group(self, init=taskgroups.TaskGroup.__init__):
    init(self)
    self._tasks = OrderedSet()


class OrderedTasks:
    """The module asyncio.tasks, whose all_tasks has an order that does not depend on addresses in memory."""
    def __getattr__(self, name):
        return getattr(tasks, name)

    def all_tasks(self, loop):
        return sorted(tasks.all_tasks(loop), key=lambda task: loop.order.get(task, 0))


taskgroups.TaskGroup.__init__ = init_task_group
runners.tasks = OrderedTasks()
asyncio.EventLoop = asyncio.SelectorEventLoop = VirtualClockLoop


class Policy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = VirtualClockLoop


class Lines(io.TextIOBase):
    """Hands over what is printed line by line."""
    def __init__(self, stream, emit):
        self.stream, self.emit, self.rest = stream, emit, ''

    def writable(self):
        return True

    def write(self, text):
        *lines, self.rest = (self.rest + text).split('\n')
        for line in lines:
            self.emit(self.stream, line)
        return len(text)

    def finish(self):
        if self.rest:
            self.write('\n')


def failure(error):
    """The error's last line, and the line of the program that it came from."""
    own = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == FILE]
    line = error.lineno if isinstance(error, SyntaxError) else own[-1] if own else None
    message = ''.join(traceback.format_exception_only(error)).strip()
    if isinstance(error, SyntaxError):
        message = message.splitlines()[-1]
    return {'state': 'failed', 'message': message, 'line': line}


def execute(source, emit):
    out, err = Lines('out', emit), Lines('err', emit)
    kept = sys.stdout, sys.stderr, sys.argv
    sys.stdout, sys.stderr, sys.argv = out, err, [FILE]
    # The host's own loop counts as running; the program brings its own.
    events._set_running_loop(None)
    events._event_loop_policy = Policy()
    linecache.cache[FILE] = len(source), None, source.splitlines(True), FILE
    ending = {'state': 'done'}
    try:
        exec(compile(source, FILE, 'exec'), {'__name__': '__main__', '__file__': FILE})
    except SystemExit:
        pass
    except BaseException as error:
        ending = failure(error)
        del error
    finally:
        # Whatever Python says of what was left behind, it says now.
        gc.collect()
        out.finish()
        err.finish()
        sys.stdout, sys.stderr, sys.argv = kept
    return json.dumps(ending)


execute
`;
