from pathlib import Path
BASE = Path('/srv/app')
CONFIG = BASE / 'config' / 'settings.ini'
def describe(p: Path) -> str:
    return f'{p.name:<15}{p.suffix or "-":>6} in {p.parent}'
for p in [CONFIG, BASE / 'main.py', BASE / 'README']:
    print(describe(p))
print(CONFIG.relative_to('/opt'))
