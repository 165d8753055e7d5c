#!/usr/bin/env python3
"""tao-so-lieu.py: xa/so-lieu.csv và xa/thu-theo-quy.csv của xa/don-vi.csv, số giả định từ một hạt giống cố định.

Codes and names are those of the official list after 1 July 2025; every figure is made up."""
import csv
import random
from pathlib import Path

FOLDER = Path(__file__).parent / "xa"


def number(value):
    return f"{value:,}".replace(",", ".")


def decimal(value):
    return f"{value:.1f}".replace(".", ",")


def write(name, rows):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def main():
    with open(FOLDER / "don-vi.csv", encoding="utf-8", newline="") as file:
        units = list(csv.DictReader(file))
    chance = random.Random(126)
    rows = [["Mã xã", "Tên", "Đơn vị", "Địa danh", "thu-ngan-sach", "thu-ngan-sach.plan", "ho-ngheo", "ho-ngheo.last-year",
             "viec-lam", "dung-han", "truc-tuyen", "nha-van-hoa"]]
    quarters = [["Mã xã", "Quý", "Thu ngân sách"]]
    for unit in units:
        plan = chance.randint(210, 4900)
        revenue = plan * chance.randint(960, 1190) // 1000
        poor_before = chance.randint(12, 240)
        rows.append([unit["code"], unit["name"], f"{unit['type']} {unit['name']}", unit["name"], number(revenue), number(plan),
                     chance.randint(poor_before // 3, poor_before), poor_before, number(chance.randint(90, 1900)),
                     decimal(chance.uniform(97, 99.9)), decimal(chance.uniform(70, 98)), chance.randint(3, 28)])
        shares = [chance.randint(18, 32) for _ in range(3)]
        parts = [revenue * share // 100 for share in shares]
        for quarter, part in zip(("I", "II", "III", "IV"), [*parts, revenue - sum(parts)]):
            quarters.append([unit["code"], f"Quý {quarter}", number(part)])
    write("so-lieu.csv", rows)
    write("thu-theo-quy.csv", quarters)


main()
