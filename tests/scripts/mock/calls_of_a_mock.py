import unittest
from unittest.mock import Mock, MagicMock, patch, call

class Service:
    def fetch(self, key):
        raise RuntimeError('network')
    def close(self):
        pass

def client(service, key):
    try:
        return service.fetch(key).upper()
    finally:
        service.close()

m = Mock()
m.fetch.return_value = 'hello'
print(client(m, 'a'))
m.fetch.assert_called_once_with('a')
m.close.assert_called_once()
print(m.mock_calls)
print(m.fetch.call_args, m.fetch.call_count, m.fetch.called)
m = Mock(side_effect=[1, 2, ValueError('x')])
print(m(), m())
try:
    m()
except ValueError as e:
    print('ValueError', e)
try:
    m()
except StopIteration as e:
    print('stop')
try:
    m.assert_called_once()
except AssertionError as e:
    print(e)
try:
    m.assert_called_with(3)
except AssertionError as e:
    print(e)
with patch.object(Service, 'fetch', return_value='abc') as f:
    s = Service()
    print(client(s, 'k'))
    print(f.call_args_list)
    print(f.call_args_list == [call('k')])
mm = MagicMock()
mm.__len__.return_value = 3
print(len(mm))
mm['a'] = 5
mm.__setitem__.assert_called_with('a', 5)
with mm as x:
    print(x is mm.__enter__.return_value)
print(int(mm), bool(mm), list(mm))
