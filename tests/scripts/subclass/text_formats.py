# A format that leaves a str as it is hands it through, whatever its class.
class Text(str): pass
for s in ('', 's', '3', '5s', '.2', '<', '10'):
    print(repr(s), type(format(Text('sub'), s)), type(f'{Text("sub"):{s}}')), type('%s' % Text('a')), type('{}'.format(Text('a'))), type(f'{Text("a")}'))
