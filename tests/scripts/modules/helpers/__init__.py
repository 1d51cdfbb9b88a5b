print('package begins', __name__)
SIZE = 3
