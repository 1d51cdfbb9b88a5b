"""Options of a command line, short and long ones, before and behind words."""
import getopt
import sys

SHORT = "ho:v", ":a:b", "+ab:", "", "a::b"
LONG = ["help", "output=", "verbose", "version", "out"], [], ["foo", "foobar="], "one="
LINES = ("-h -o x y -v", "--help --output=f.txt a b", "--output f.txt -vv rest -h",
         "-ofile -- -h", "--verb", "--ver", "-x", "--nope", "-o", "--output", "--help=1",
         "- -h", "--out", "--foo --foobar 1", "--foob=2", "-ab x", "-b x -a y -a",
         "a -b 1 c --foo d", "", "--", "-: x", "--one 1 --one=2", "--o 1")
for work in getopt.getopt, getopt.gnu_getopt:
    for short in SHORT:
        for long in LONG:
            for line in LINES:
                try:
                    print(work.__name__, short, line, work(line.split(), short, long))
                except getopt.GetoptError as e:
                    print(work.__name__, short, line, repr(e), e, e.msg, e.opt)
print(getopt.error is getopt.GetoptError, getopt.GetoptError("m").opt, getopt.__all__)


def main(argv):
    try:
        options, arguments = getopt.getopt(argv, "hi:o:", ["ifile=", "ofile="])
    except getopt.GetoptError as e:
        print(e)
        print("test.py -i <inputfile> -o <outputfile>")
        sys.exit(2)
    for option, argument in options:
        if option == "-h":
            print("help")
        elif option in ("-i", "--ifile"):
            print("input", argument)
        elif option in ("-o", "--ofile"):
            print("output", argument)
    print(arguments)


main(["-i", "a", "--ofile=b", "c"])
try:
    main(["-q"])
except SystemExit as e:
    print(repr(e))
