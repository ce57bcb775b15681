# how the programs from 202 on print outcomes: an error with its causes, a group with what is in it
def show(e):
    if isinstance(e, BaseExceptionGroup):
        return f'{type(e).__name__}({e.message!r}, [{", ".join(show(x) for x in e.exceptions)}])'
    own = f'{type(e).__name__}: {e}' if str(e) else type(e).__name__
    return f'{own} <- {show(e.__cause__)}' if e.__cause__ is not None else own
def t(name, fn):
    try: r = fn()
    except BaseException as e: print(name, '!', show(e))
    else: print(name, '=', r)
async def at(name, aw):
    try: r = await aw
    except BaseException as e: print(name, '!', show(e))
    else: print(name, '=', r)
def reports(loop):
    loop.set_exception_handler(lambda loop, ctx: print('report:', ctx['message'].split(' <')[0].split(' boom')[0].split(' stopb')[0], show(ctx['exception']) if 'exception' in ctx else ''))
