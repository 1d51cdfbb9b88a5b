"""What asyncio itself logs to."""

import logging

logger = logging.getLogger('asyncio')
