"""Reads a workbook with openpyxl and prints what it took, as stages.js does."""
import json
import resource
import sys
import time

import openpyxl

start, cpu = time.perf_counter(), time.process_time()
workbook = openpyxl.load_workbook(sys.argv[1])
took = {"wall": time.perf_counter() - start, "cpu": time.process_time() - cpu}
try:
    # What Python itself held; ru_maxrss counts the parent's pages as well.
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
rows = workbook.worksheets[0].max_row
print(json.dumps({"job": "openpyxl", "stages": {"file read": took}, "total": took, "peak": peak, "found": {"rows": rows}}))
