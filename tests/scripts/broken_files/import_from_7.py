if 1:
  import a from b # c