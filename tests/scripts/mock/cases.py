import unittest
from unittest import mock
from unittest.mock import patch
import random
import time
import json

def roll():
    return random.randint(1, 6)

class Bank:
    def __init__(self, gateway):
        self.gateway = gateway
    def pay(self, n):
        if not self.gateway.charge(n):
            raise ValueError('declined')
        return 'ok'

class T(unittest.TestCase):
    @patch('random.randint', return_value=4)
    def test_roll(self, r):
        self.assertEqual(roll(), 4)
        r.assert_called_once_with(1, 6)
    @patch('__main__.roll')
    def test_main(self, r):
        r.side_effect = lambda: 9
        self.assertEqual(roll(), 9)
    @patch('time.sleep')
    @patch('json.dumps', side_effect=lambda x: 'J')
    def test_two(self, d, s):
        self.assertEqual(json.dumps(3), 'J')
        time.sleep(100)
        s.assert_called_with(100)
    def test_bank(self):
        g = mock.Mock()
        g.charge.return_value = True
        self.assertEqual(Bank(g).pay(5), 'ok')
        g.charge.return_value = False
        with self.assertRaises(ValueError):
            Bank(g).pay(5)
        self.assertEqual(g.charge.call_count, 2)
    def test_fail(self):
        g = mock.Mock(name='gateway')
        g.charge(3)
        g.charge.assert_called_once_with(4)
    def test_not_called(self):
        g = mock.Mock()
        g.x(1)
        g.x.assert_not_called()
    def test_any_call(self):
        g = mock.Mock()
        g(1); g(2)
        g.assert_any_call(3)
    def test_has_calls(self):
        g = mock.Mock()
        g(1); g(2); g(3)
        g.assert_has_calls([mock.call(1), mock.call(3)])
    def setUp(self):
        p = patch('random.random', lambda: .5)
        p.start()
        self.addCleanup(p.stop)
    def test_random(self):
        self.assertEqual(random.random(), .5)

if __name__ == '__main__':
    unittest.main()
