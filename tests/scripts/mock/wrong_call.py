from unittest.mock import Mock
def process(order, gateway):
    if gateway.charge(order['total']) == 'ok':
        gateway.notify(order['id'])
        return True
    return False
g = Mock()
g.charge.return_value = 'ok'
process({'id': 1, 'total': 10}, g)
g.notify.assert_called_once_with(2)
