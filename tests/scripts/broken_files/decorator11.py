class A:
    @f
