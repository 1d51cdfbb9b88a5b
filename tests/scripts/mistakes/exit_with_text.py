import sys
def main():
    sys.exit('fatal: no input')
main()
