import configparser
config = configparser.ConfigParser()
config.read_string("[a]\nx = 1\nthis is wrong\n=5\nalso wrong\n")
