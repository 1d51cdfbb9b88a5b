student = {'name': 'Ann', 'grades': [1, 2]}
print(student['Grades'])
