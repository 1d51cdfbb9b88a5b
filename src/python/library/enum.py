"""Classes whose instances are a fixed set of names with values."""

from _taskarium import caller, has, lookup, patch, version
from builtins import bin as _bin, property as _property
from types import DynamicClassAttribute, MappingProxyType

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag',
           'IntFlag', 'ReprEnum', 'auto', 'unique', 'property', 'verify',
           'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT',
           'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str',
           'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
           'pickle_by_global_name', 'pickle_by_enum_name']
if (version, patch) <= (311, 2):
    del __all__[-2:]
if version >= 313:
    __all__.insert(2, 'EnumDict')

# They are asked for while they are being made.
Enum = Flag = EJECT = ReprEnum = None

# --- what a name is ----------------------------------------------------------

def _is_descriptor(obj):
    cls = type(obj)
    for name in '__get__', '__set__', '__delete__':
        if has(cls, name) or isinstance(obj, type) and has(obj, name):
            return True
    return False


# Up to 3.11 a member hides what its data type has under that name.
_HIDES = version < 312


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == '__'
            and name[2] != '_' and name[-3] != '_')


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_'
            and name[-2] != '_')


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    inner = f'{cls_name}.{obj.__name__}'
    return obj.__qualname__ == inner or obj.__qualname__.endswith('.' + inner)


def _is_private(cls_name, name):
    start = f'_{cls_name}__'
    return (len(name) > len(start) and name.startswith(start)
            and (name[-1] != '_' or name[-2] != '_'))


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _iter_bits_lsb(num):
    original = num
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError(f'{original!r} is not a positive integer')
    while num:
        bit = num & (~num + 1)
        yield bit
        num ^= bit


def show_flag_values(value):
    """The bits of a value, lowest first."""
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """The bits of a number behind a sign bit and a space."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        text = _bin(num + ceiling).replace('1', '0', 1)
    else:
        text = _bin(~num ^ (ceiling - 1) + ceiling)
    sign, digits = text[:3], text[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f'{sign} {digits}'


class _Name:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


_not_given = _Name('<not given>')
_auto_null = _Name('_auto_null')


class nonmember:
    """What is to be no member."""

    def __init__(self, value):
        self.value = value


class member:
    """What is to be a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that the class chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(DynamicClassAttribute):
    """A property of the members that leaves its name free for a member."""

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            self._refuse(ownerclass)
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            self._refuse(ownerclass)

    def _refuse(self, ownerclass):
        raise AttributeError(
            f'{ownerclass!r} has no attribute {self.name!r}') from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set '
                                 f'attribute {self.name!r}')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete '
                                 f'attribute {self.name!r}')
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


# --- a member comes to its class ---------------------------------------------

class _proto_member:
    """What stands in the class under a member's name until the class is
    there."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        made = self._make(enum_class, member_name)
        value = made._value_
        if Flag is not None and issubclass(enum_class, Flag):
            if isinstance(value, int):
                enum_class._flag_mask_ |= value
                if _is_single_bit(value):
                    enum_class._singles_mask_ |= value
            enum_class._all_bits_ = (
                2 ** enum_class._flag_mask_.bit_length() - 1)
        known = _known_member(enum_class, value)
        if known is not None:
            made = known
        elif (Flag is None or not issubclass(enum_class, Flag)
              or isinstance(value, int) and _is_single_bit(value)):
            enum_class._member_names_.append(member_name)
        enum_class._add_member_(member_name, made)
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)
            enum_class._unhashable_values_map_.setdefault(
                member_name, []).append(value)

    def _make(self, enum_class, member_name):
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        if enum_class._use_args_:
            made = enum_class._new_member_(enum_class, *args)
        else:
            made = enum_class._new_member_(enum_class)
        if not hasattr(made, '_value_'):
            if enum_class._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = enum_class._member_type_(*args)
                except Exception as exc:
                    raise TypeError('_value_ not set in __new__, unable to '
                                    'create it') from exc
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*args)
        made._sort_order_ = len(enum_class._member_names_)
        return made


def _known_member(enum_class, value):
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for known in enum_class._member_map_.values():
            if known._value_ == value:
                return known
    return None


_SUNDERS = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_',
            '_ignore_', '_iter_member_', '_iter_member_by_value_',
            '_iter_member_by_def_')
if version >= 313:
    _SUNDERS += ('_add_alias_', '_add_value_alias_')


class EnumDict(dict):
    """The namespace of the body: it knows which names are members."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        is_class = _is_internal_class(self._cls_name, value)
        if is_class and version < 313:
            from warnings import _warn_program
            _warn_program(
                'In 3.13 classes created inside an enum will not become a '
                'member.  Use the `member` decorator to keep the current '
                'behavior.', DeprecationWarning)
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._take_sunder(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        elif is_class and version >= 313:
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._take_member(key, value)
        super().__setitem__(key, value)

    def _take_sunder(self, key, value):
        if key not in _SUNDERS and not (version >= 313
                                        and key.startswith('_repr_')):
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved '
                             'for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before '
                                'members')
            self._generate_next_value = (
                value.__func__ if isinstance(value, staticmethod) else value)
        elif key == '_ignore_':
            if isinstance(value, str):
                value = value.replace(',', ' ').split()
            else:
                value = list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError('_ignore_ cannot specify already set names: '
                                 f'{already!r}')
        return value

    def _take_member(self, key, value):
        if isinstance(value, member):
            value = value.value
        values = value if isinstance(value, tuple) else (value,)
        if any(isinstance(one, auto) for one in values):
            values = [self._chosen(key, one) for one in values]
            if not isinstance(value, tuple):
                value = values[0]
            else:
                cls = type(value)
                try:
                    value = cls(values)
                except TypeError:
                    value = cls(*values)
            self._member_names[key] = None
        else:
            self._member_names[key] = None
            self._last_values.append(value)
        return value

    def _chosen(self, key, value):
        if not isinstance(value, auto):
            return value
        if value.value is _auto_null:
            value.value = self._generate_next_value(
                key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(value.value)
        return value.value

    @_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict
if version < 313:
    EnumDict.__name__ = EnumDict.__qualname__ = '_EnumDict'
    del EnumDict

# --- the class of classes ----------------------------------------------------

_FLAG_NAMES = ('_boundary_', '_flag_mask_', '_singles_mask_', '_all_bits_',
               '_inverted_')


def _is_builtin(cls):
    return lookup(cls, '__module__', True) is None


def _set_texts(enum_class, classdict, bases, member_type, first_enum):
    """Which __str__, __repr__ and __format__ the class has: those of Enum
    rather than those of the data type, unless ReprEnum is a base."""
    if ReprEnum is not None and ReprEnum in bases:
        if member_type is object:
            raise TypeError('ReprEnum subclasses must be mixed with a data '
                            'type (i.e. int, str, float, etc.)')
        if '__format__' not in classdict:
            enum_class.__format__ = member_type.__format__
            classdict['__format__'] = enum_class.__format__
        if '__str__' not in classdict:
            method = member_type.__str__
            if method is object.__str__:
                method = member_type.__repr__
            enum_class.__str__ = method
            classdict['__str__'] = enum_class.__str__
    for name in '__repr__', '__str__', '__format__':
        if name in classdict:
            continue
        found = getattr(enum_class, name)
        if found in (getattr(member_type, name), getattr(object, name)):
            setattr(enum_class, name, getattr(first_enum, name))


def _set_flag_methods(enum_class, classdict):
    for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__',
                 '__rxor__', '__invert__'):
        if name not in classdict:
            method = getattr(Flag, name)
            setattr(enum_class, name, method)
            classdict[name] = method


def _check_order(enum_class, order, is_flag):
    if order is None:
        return
    if isinstance(order, str):
        order = order.replace(',', ' ').split()
    if is_flag:
        order = [name for name in order
                 if name not in enum_class._member_map_
                 or _is_single_bit(enum_class[name]._value_)]
    if not order:
        return
    order = [name for name in order if name not in enum_class._member_map_
             or name in enum_class._member_names_]
    if order != enum_class._member_names_:
        raise TypeError('member order does not match _order_:\n'
                        f'  {enum_class._member_names_!r}\n  {order!r}')


class EnumType(type):
    """The class of classes of members."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        enum_dict = _EnumDict()
        enum_dict._cls_name = cls
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict['_generate_next_value_'] = getattr(
                first_enum, '_generate_next_value_', None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, *, boundary=None,
                _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for key in classdict['_ignore_']:
            classdict.pop(key, None)
        names = classdict._member_names
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) '
                             f'{",".join([repr(n) for n in invalid])}')
        order = classdict.pop('_order_', None)
        choose = classdict.get('_generate_next_value_')
        classdict = dict(classdict)
        if choose is not None and version >= 312:
            classdict['_generate_next_value_'] = (
                choose if type(choose) is staticmethod
                else staticmethod(choose))
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(
            classdict, member_type, first_enum)
        for name in names:
            classdict[name] = _proto_member(classdict[name])
        classdict.update({
            '_new_member_': new, '_use_args_': use_args, '_member_names_': [],
            '_member_map_': {}, '_value2member_map_': {},
            '_unhashable_values_': [], '_unhashable_values_map_': {},
            '_member_type_': member_type,
            '_value_repr_': metacls._find_data_repr_(cls, bases),
            '_boundary_': boundary or getattr(first_enum, '_boundary_', None),
            '_flag_mask_': 0, '_singles_mask_': 0, '_all_bits_': 0,
            '_inverted_': None, '_is_being_made_': True})
        try:
            raised = None
            enum_class = super().__new__(metacls, cls, bases, classdict,
                                         **kwds)
        except RuntimeError as error:
            raised = error.__cause__ or error
        except Exception as error:
            if version < 312:
                raise
            raised = type(error)(str(error))
            raised.__cause__ = error.__cause__
            raised.__context__ = error.__context__
            raised.__traceback__ = error.__traceback__
        if raised is not None:
            raise raised
        del classdict['_is_being_made_']
        delattr(enum_class, '_is_being_made_')
        classdict.update(enum_class.__dict__)
        _set_texts(enum_class, classdict, bases, member_type, first_enum)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        if is_flag:
            _set_flag_methods(enum_class, classdict)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        if is_flag:
            values = [one._value_ for one in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
        elif cls != 'Flag' or Flag is not None:
            for name in _FLAG_NAMES:
                delattr(enum_class, name)
        _check_order(enum_class, order, is_flag)
        return enum_class

    def __bool__(cls):
        return True

    if version >= 312:
        def __call__(cls, value, names=_not_given, *values, module=None,
                     qualname=None, type=None, start=1, boundary=None):
            """A member by its value; or a new class."""
            if cls._member_map_:
                if names is not _not_given:
                    value = (value, names, *values)
                return cls.__new__(cls, value)
            if names is _not_given and type is None:
                raise TypeError(f'{cls} has no members; specify `names=()` if '
                                'you meant to create a new, empty, enum')
            return cls._create_(
                value, None if names is _not_given else names, module=module,
                qualname=qualname, type=type, start=start, boundary=boundary)

        def __contains__(cls, value):
            if isinstance(value, cls):
                return True
            try:
                return value in cls._value2member_map_
            except TypeError:
                return value in cls._unhashable_values_
    else:
        def __call__(cls, value, names=None, *, module=None, qualname=None,
                     type=None, start=1, boundary=None):
            """A member by its value; or a new class."""
            if names is None:
                return cls.__new__(cls, value)
            return cls._create_(
                value, names, module=module, qualname=qualname, type=type,
                start=start, boundary=boundary)

        def __contains__(cls, member):
            if not isinstance(member, Enum):
                from warnings import _warn_program
                _warn_program(
                    'in 3.12 __contains__ will no longer raise TypeError, '
                    'but will return True or\nFalse depending on whether the '
                    'value is a member or the value of a member',
                    DeprecationWarning)
                raise TypeError(
                    "unsupported operand type(s) for 'in': "
                    f"'{type(member).__qualname__}' and "
                    f"'{cls.__class__.__qualname__}'")
            return (isinstance(member, cls)
                    and member._name_ in cls._member_map_)

        def __getattr__(cls, name):
            if _is_dunder(name):
                raise AttributeError(name)
            try:
                return cls._member_map_[name]
            except KeyError:
                raise AttributeError(name) from None

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(
                f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__',
                 '__init_subclass__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = ('flag' if Flag is not None and issubclass(cls, Flag)
                else 'enum')
        return f'<{kind} {cls.__name__!r}>'

    def __reversed__(cls):
        return (cls._member_map_[name]
                for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        """A class that is made of names."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if (isinstance(names, (tuple, list)) and names
                and isinstance(names[0], str)):
            values = []
            pairs = []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count,
                                                         values[:])
                values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in () if names is None else names:
            if isinstance(item, str):
                member, value = item, names[item]
            else:
                member, value = item
            classdict[member] = value
        if module is None:
            module = (caller() or {}).get('__name__')
        classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict,
                               boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend '
                                    f'{base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type of the members, and the class of members that is
        derived from."""
        if not bases:
            return object, Enum
        if version < 312:
            mcls._check_for_existing_members_(class_name, bases)
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] '
                            'enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                method = lookup(base, '__repr__', True)
                if method is None:
                    continue
                params = lookup(base, '__dataclass_params__', True)
                if version >= 312 and params is not None and params.repr:
                    return _dataclass_repr
                return method
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif (_is_builtin(base) or '__new__' in base.__dict__
                      or '__dataclass_fields__' in base.__dict__):
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: '
                            f'{found!r}')
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The __new__ of members, whether it is the class's own, and whether
        it takes the values."""
        new = classdict.get('__new__')
        save_new = first_enum is not None and new is not None
        usual = [object.__new__]
        if Enum is not None:
            usual.append(Enum.__new__)
        if new is None:
            for method in '__new_member__', '__new__':
                for possible in member_type, first_enum:
                    target = getattr(possible, method, None)
                    if target is not None and target not in usual:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = not (first_enum is None or new in usual)
        return new, save_new, use_args

    def _add_member_(cls, name, member):
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError(f'{name!r} is already bound: '
                                f'{cls._member_map_[name]!r}')
            return
        found = kind = home = None
        for base in cls.__mro__[1:]:
            if not _is_builtin(base):
                attr = lookup(base, name, True)
            elif hasattr(base, name):  # its __dict__ is made for who asks
                attr = base.__dict__.get(name)
            else:
                continue
            if attr is None or _HIDES and not isinstance(
                    attr, (property, DynamicClassAttribute)):
                continue
            if isinstance(attr, (property, DynamicClassAttribute)):
                found, home, kind = attr, base, 'enum'
                break
            if _is_descriptor(attr):
                found = attr
                kind = kind or 'desc'
                home = home or base
            else:
                kind, home = 'attr', base
        if found is None:
            setattr(cls, name, member)
        else:
            redirect = property(doc='')
            redirect.member = member
            redirect.__set_name__(cls, name)
            if kind in ('enum', 'desc'):
                redirect.fget = getattr(found, 'fget', None)
                redirect.fset = getattr(found, 'fset', None)
                redirect.fdel = getattr(found, 'fdel', None)
            redirect._attr_type = kind
            redirect._cls_type = home
            setattr(cls, name, redirect)
        cls._member_map_[name] = member


EnumMeta = EnumType

# --- members -----------------------------------------------------------------

class Enum(metaclass=EnumType):
    """What classes of members derive from."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for one in cls._member_map_.values():
                if one._value_ == value:
                    return one
        if not cls._member_map_ and (version, patch) > (311, 2):
            if version >= 313 and '_is_being_made_' in cls.__dict__:
                raise TypeError('do not use `super().__new__; call the '
                                'appropriate __new__ directly')
            raise TypeError(f'{cls!r} has no members defined')
        try:
            raised = None
            result = cls._missing_(value)
        except Exception as error:
            raised = error
            result = None
        try:
            if isinstance(result, cls):
                return result
            if (Flag is not None and issubclass(cls, Flag)
                    and cls._boundary_ is EJECT and isinstance(result, int)):
                return result
            invalid = ValueError(f'{value!r} is not a valid '
                                 f'{cls.__qualname__}')
            if result is None and raised is None:
                raise invalid
            if raised is None:
                raised = TypeError(
                    f'error in {cls.__name__}._missing_: returned {result!r} '
                    'instead of None or a valid member')
            if not isinstance(raised, ValueError):
                raised.__context__ = invalid
            raise raised
        finally:
            raised = invalid = None

    def __init__(self, *args, **kwds):
        pass

    if version >= 313:
        def _add_alias_(self, name):
            self.__class__._add_member_(name, self)

        def _add_value_alias_(self, value):
            cls = self.__class__
            known = _known_member(cls, value)
            if known is not None:
                if known is not self:
                    raise ValueError(f'{value!r} is already bound: {known!r}')
                return
            try:
                cls._value2member_map_.setdefault(value, self)
            except TypeError:
                cls._unhashable_values_.append(value)
                cls._unhashable_values_map_.setdefault(
                    self.name, []).append(value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        if version < 313:
            return _next_of(start, last_values)
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: ' \
               f'{show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        members = self._member_map_
        is_mixed = self.__class__._member_type_ is not object
        names = set(object.__dir__(self) if is_mixed else ())
        names.update(name for name in self.__dict__
                     if name[0] != '_' and name not in members)
        for base in self.__class__.__mro__[:-1]:
            if _is_builtin(base):  # whose names are there
                continue
            for name, value in base.__dict__.items():
                if name[0] == '_':
                    continue
                if name not in members or getattr(value, 'fget', None):
                    names.add(name)
                elif hasattr(value, 'fget'):
                    names.discard(name)
        if version == 311 and patch <= 2:  # which keeps members as properties
            names.update(name for name in members if name[0] != '_')
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__',
                               '__module__'})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


def _next_of(start, last_values):
    """As up to 3.12: after the last value that goes on."""
    last = last_values[-1]
    try:
        if last == sorted(last_values)[-1]:
            return last + 1
    except TypeError:
        pass
    # A DeprecationWarning, which nobody is shown, comes here.
    for value in reversed(last_values):
        try:
            return value + 1
        except TypeError:
            pass
    return start


class ReprEnum(Enum):
    """Members whose texts are those of their values."""


class IntEnum(int, ReprEnum):
    """Members that are ints."""


class StrEnum(str, ReprEnum):
    """Members that are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f'errors must be a string, not {values[2]!r}')
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary

# --- flags -------------------------------------------------------------------

def _outside(cls, value):
    """A value with bits that no member has: what it becomes."""
    mask, all_bits = cls._flag_mask_, cls._all_bits_
    if cls._boundary_ is STRICT:
        bits = max(value.bit_length(), mask.bit_length())
        raise ValueError(f'{cls!r} invalid value {value!r}\n'
                         f'    given {bin(value, bits)}\n'
                         f'  allowed {bin(mask, bits)}')
    if cls._boundary_ is CONFORM:
        return value & mask
    if cls._boundary_ is KEEP:
        if value < 0:
            value += max(all_bits + 1, 2 ** value.bit_length())
        return value
    raise ValueError(f'{cls!r} unknown flag boundary {cls._boundary_!r}')


def _name_of_bits(cls, value, bits, aliases):
    """The name of a combination; None if no member is in it."""
    members = []
    combined = 0
    for one in cls._iter_member_(bits):
        members.append(one)
        combined |= one._value_
    if version >= 312 and aliases:
        value = bits | aliases
        for one in cls._member_map_.values():
            if (one not in members and one._value_
                    and one._value_ & value == one._value_):
                members.append(one)
                combined |= one._value_
    unknown = value ^ combined
    name = '|'.join([one._name_ for one in members])
    if not combined:
        return None
    if unknown and cls._boundary_ is STRICT:
        raise ValueError(f'{cls!r}: no members with value {unknown!r}')
    if unknown:
        name += f'|{cls._numeric_repr_(unknown)}'
    return name


_USUAL = CONFORM if (version, patch) <= (311, 2) else STRICT


class Flag(Enum, boundary=_USUAL):
    """Members that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value),
                          key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if (not ~all_bits <= value <= all_bits
                or value & (all_bits ^ mask)):
            if cls._boundary_ is EJECT:
                return value
            value = _outside(cls, value)
        negative = None
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown = value & ~mask
        singles = cls._singles_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values '
                             f'{unknown!r} [{bin(unknown)}]')
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        bits, aliases = value & singles, value & ~singles
        made._name_ = (_name_of_bits(cls, value, bits, aliases)
                       if bits or aliases else None)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f'{type(other).__qualname__!r} and '
                            f'{self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f'<{name}: {show(self._value_)}>'
        return f'<{name}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f'{name}({self._value_!r})'
        return f'{name}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if (self._member_type_ is not object
                and isinstance(flag, self._member_type_)):
            return flag
        return NotImplemented

    def _check(self, other, sign):
        for flag in self, other:
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other "
                                f'flags with {sign}')

    def __or__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        self._check(other, '|')
        return self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        self._check(other, '&')
        return self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        self._check(other, '^')
        return self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(
                    self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


def unique(enumeration):
    """A decorator that refuses two names for one value."""
    aliases = [(name, one.name)
               for name, one in enumeration.__members__.items()
               if name != one.name]
    if aliases:
        details = ', '.join([f'{alias} -> {name}' for alias, name in aliases])
        raise ValueError(f'duplicate values found in {enumeration!r}: '
                         f'{details}')
    return enumeration


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join([f'{name}={getattr(self, name)!r}' for name in fields
                      if fields[name].repr])


def global_enum_repr(self):
    """The repr of a member whose name is in its module."""
    module = self.__class__.__module__.split('.')[-1]
    return f'{module}.{self._name_}'


def global_flag_repr(self):
    """The repr of a flag whose members' names are in their module."""
    module = self.__class__.__module__.split('.')[-1]
    name = self.__class__.__name__
    if self._name_ is None:
        return f'{module}.{name}({self._value_!r})'
    if _is_single_bit(self._value_):
        return f'{module}.{self._name_}'
    if self._boundary_ is not FlagBoundary.KEEP:
        return '|'.join([f'{module}.{n}' for n in self.name.split('|')])
    return '|'.join([n if n[0].isdigit() else f'{module}.{n}'
                     for n in self._name_.split('|')])


def global_str(self):
    """The name alone."""
    if self._name_ is None:
        return f'{self.__class__.__name__}({self._value_!r})'
    return self._name_


def global_enum(cls, update_str=False):
    """A decorator that puts the members into the module."""
    from _taskarium import names_of
    cls.__repr__ = (global_flag_repr if issubclass(cls, Flag)
                    else global_enum_repr)
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    names_of(cls.__module__).update(cls.__members__)
    return cls


# --- checks ------------------------------------------------------------------

class EnumCheck(StrEnum):
    """What verify looks for."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def _check_continuous(enumeration):
    name = enumeration.__name__
    values = {one.value for one in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        missing = [2 ** bit for bit in range(low.bit_length(),
                                             high.bit_length() - 1)
                   if 2 ** bit not in values]
    elif issubclass(enumeration, int) or all(isinstance(v, int)
                                             for v in values):
        missing = [v for v in range(low + 1, high) if v not in values]
    else:
        raise Exception('verify: unknown type %r' % enumeration)
    if missing:
        kind = 'flag' if issubclass(enumeration, Flag) else 'enum'
        shown = ', '.join([str(v) for v in missing])
        raise ValueError(f'invalid {kind} {name!r}: missing values {shown}'
                         [:256])


def _check_named(enumeration):
    """Each bit of an alias is a member's."""
    named = {member.value for member in enumeration}
    lacking, missing = [], 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        unnamed = [bit for bit in _iter_bits_lsb(alias.value)
                   if bit not in named]
        if unnamed:
            lacking.append(name)
        for bit in unnamed:
            missing |= bit
    if not lacking:
        return
    *most, last = lacking
    who = (f'aliases {", ".join(most)} and {last} are missing' if most
           else f'alias {last} is missing')
    what = ('value' if _is_single_bit(missing) else 'combined values of')
    raise ValueError(f'invalid Flag {enumeration.__name__!r}: {who} {what} '
                     f'{missing:#x} [use enum.show_flag_values(value) for '
                     'details]')


class verify:
    """A decorator that checks a class of members."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(name, one.name)
                           for name, one in enumeration.__members__.items()
                           if name != one.name]
                if aliases:
                    details = ', '.join([f'{alias} -> {name}'
                                         for alias, name in aliases])
                    raise ValueError(f'aliases found in {enumeration!r}: '
                                     f'{details}')
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named(enumeration)
        return enumeration


# --- what CPython's own modules make their enumerations with -----------------

def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A decorator: the enumeration with the members of a plain class."""
    def converted(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__'):
                namespace[name] = value
        named = {} if boundary is None else {'boundary': boundary}
        return metacls(cls.__name__, (etype,), namespace, **named)
    return converted


def _test_simple_enum(checked_enum, simple_enum):
    """Raises a TypeError if two enumerations are not made alike."""
    def parts(made):
        return {name: member.value
                for name, member in made.__members__.items()}

    ours, theirs = parts(checked_enum), parts(simple_enum)
    if ours != theirs:
        wrong = [name for name in {**ours, **theirs}
                 if ours.get(name) != theirs.get(name)
                 or name not in ours or name not in theirs]
        raise TypeError('enum mismatch:\n   ' + '\n   '.join(wrong))


if (version, patch) <= (311, 2):
    del pickle_by_global_name, pickle_by_enum_name
