def download():
    try:
        yield "downloading"
        return "the file"
    finally:
        yield "closing the connection"
        print("closed")


program = download()
print(next(program))
try:
    print(program.throw(Exception("please stop")))
    next(program)  # the cleanup goes on, and then the error leaves
except Exception as error:
    print(f"ended by: {error}")
