import configparser
config = configparser.ConfigParser()
config.read_string("x = 1\n")
