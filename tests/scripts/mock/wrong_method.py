from unittest.mock import Mock
m = Mock()
m.method(1, 2, 3, test='wow')
m.method.assert_called_with('foo', 'bar', test='wow')
