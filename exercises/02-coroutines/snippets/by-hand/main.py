def cook(dish):
    print(f"{dish}: on the stove")
    yield
    print(f"{dish}: stirred")
    yield
    print(f"{dish}: on the table")

soup = cook("soup")
rice = cook("rice")
print("nothing has run yet")

next(soup)
next(rice)
next(rice)
next(soup)
next(soup, None)  # at the end next() raises StopIteration, unless there is a default
next(rice, None)
