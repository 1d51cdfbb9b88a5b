# Classes that derive from sequences, and what is asked of them.
class Own(list):
    pass


match Own([7, 8]):
    case [*_, last]:
        print(last)


class Tracing(list):
    def __len__(self):
        print("len")
        return super().__len__()

    def __getitem__(self, index):
        print("item", index)
        return super().__getitem__(index)

    def __iter__(self):
        print("iter")
        return super().__iter__()


def trace(value):
    match value:
        case [_, _]:
            print("two")
        case [_, *_, 3]:
            print("ends in 3")
        case [a, b, c]:
            print(a, b, c)
        case [*all]:
            print(all)


for items in ([1, 2], [1, 2, 3], [1, 2, 4], [1, 2, 3, 4]):
    trace(Tracing(items))
