# coding: UTF_8
print(1)
