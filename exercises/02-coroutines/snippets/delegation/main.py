def ask(question):
    answer = yield question
    return answer.upper()

def interview():
    city = yield from ask("Which city?")
    drink = yield from ask("Tea or coffee?")
    return f"one {drink} to {city}"

talk = interview()
print(next(talk))  # the first question comes straight from ask
print(talk.send("oslo"))  # and the answer goes straight to it
try:
    talk.send("tea")
except StopIteration as end:
    print(end.value)
