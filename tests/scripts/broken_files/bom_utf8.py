# coding: utf-8
print(1)
