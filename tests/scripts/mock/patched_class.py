from unittest.mock import patch
class Thing:
    def run(self): return 'real'
def test():
    with patch('__main__.Thing') as MockThing:
        inst = MockThing.return_value
        inst.run.return_value = 'fake'
        t = Thing()
        print(t is inst, t.run())
        MockThing.assert_called_once_with()
    with patch('__main__.Thing', spec=True) as MT:
        print(isinstance(MT(), Thing))
        try: MT().nope
        except AttributeError as e: print(e)
    with patch('__main__.Thing', autospec=True) as MT:
        MT.return_value.run.return_value = 4
        print(Thing().run())
    with patch.object(Thing, 'run', side_effect=ValueError('bad')):
        Thing().run()
test()
