x = "ok" "\x"
