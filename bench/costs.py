"""What a run of the program costs, and how costs grow."""
import os
import subprocess
import sys


def run(command):
    """CPU seconds and MiB of the whole process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def further(counts, costs):
    """The price of a further one in the last step over that in the first."""
    steps = [(costs[i + 1] - costs[i]) / (counts[i + 1] - counts[i]) for i in range(len(counts) - 1)]
    return steps[-1] / steps[0] if steps[0] > 0 else float("nan")
